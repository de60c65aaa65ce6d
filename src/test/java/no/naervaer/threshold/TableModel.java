package no.naervaer.threshold;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Writes a limit table as a process owner would, for tests. */
final class TableModel {

	private final List<String> columns;

	private final List<String> rows = new ArrayList<>();

	private String hitPolicy = "COLLECT";

	private List<String> outputs = List.of("rule", "step");

	private TableModel(List<String> columns) {
		this.columns = columns;
	}

	/** Input expressions, each with or without {@code :type} behind it. */
	static TableModel columns(String... expressions) {
		return new TableModel(List.of(expressions));
	}

	TableModel hitPolicy(String policy) {
		this.hitPolicy = policy;
		return this;
	}

	TableModel outputs(String... names) {
		this.outputs = List.of(names);
		return this;
	}

	/** A sound row of a rule, with one cell for each column. */
	TableModel row(String rule, String... cells) {
		return rawRow(rule, "\"" + rule + "\"", "\"X-S01\"", "Grunn og kilde for " + rule, cells);
	}

	/** A row with everything as given. */
	TableModel rawRow(String id, String rule, String step, String description, String... cells) {
		StringBuilder row = new StringBuilder(
				"<rule id=\"%s\"><description>%s</description>".formatted(id, description));
		int number = 0;
		for (String cell : cells) {
			row.append(
					"<inputEntry id=\"%s_I%d\"><text><![CDATA[%s]]></text></inputEntry>".formatted(id, number++, cell));
		}
		List<String> values = List.of(rule, step);
		for (int i = 0; i < this.outputs.size(); i++) {
			row.append("<outputEntry id=\"%s_O%d\"><text><![CDATA[%s]]></text></outputEntry>".formatted(id, i,
					values.get(i)));
		}
		this.rows.add(row + "</rule>");
		return this;
	}

	String xml() {
		StringBuilder xml = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Grenser" name="Grenser"
				    namespace="http://camunda.org/schema/1.0/dmn"
				    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
				<decision id="grenser" name="Grenser" camunda:historyTimeToLive="P365D">
				<decisionTable id="Tabell_Grenser" hitPolicy="%s">
				""".formatted(this.hitPolicy));
		int number = 0;
		for (String column : this.columns) {
			String[] parts = column.split(":");
			String type = (parts.length > 1) ? " typeRef=\"" + parts[1] + "\"" : "";
			xml.append("<input id=\"In_%d\" label=\"%s\"><inputExpression id=\"Ex_%d\"%s><text>%s</text>"
				.formatted(number, column, number, type, parts[0])).append("</inputExpression></input>\n");
			number++;
		}
		this.outputs.forEach((output) -> xml
			.append("<output id=\"Out_%s\" name=\"%s\" typeRef=\"string\" />\n".formatted(output, output)));
		this.rows.forEach((row) -> xml.append(row).append('\n'));
		return xml.append("</decisionTable></decision></definitions>").toString();
	}

	DmnModelInstance model() {
		return Dmn.readModelFromStream(new ByteArrayInputStream(xml().getBytes(StandardCharsets.UTF_8)));
	}

	LimitTableReader reader() {
		return LimitTableReader.of("dmn/x/grenser.dmn", model()).get(0);
	}

	LimitTable table() {
		return reader().table(1);
	}

}
