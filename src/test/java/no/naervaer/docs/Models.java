package no.naervaer.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.yaml.snakeyaml.Yaml;

/**
 * One municipality's models as they lie in the repository.
 *
 * @param folder name of its folders
 * @param description its {@code kommune.yaml}, empty for what all share
 * @param forms by id, its own
 */
record Models(String folder, Map<String, Object> description, List<ProcessModel> processes, List<Decision> decisions,
		Map<String, JsonNode> forms) {

	static final String SHARED = "felles";

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Everyone who has processes, and what they share. */
	static List<String> folders() {
		return list(Path.of("processes"), "").stream()
			.filter((folder) -> !list(folder, ".bpmn").isEmpty())
			.map((folder) -> folder.getFileName().toString())
			.toList();
	}

	static Models of(String folder) {
		Map<String, JsonNode> forms = new TreeMap<>();
		list(Path.of("forms", folder), ".form").forEach((file) -> forms.put(baseName(file), json(file)));
		List<Decision> decisions = list(Path.of("dmn", folder), ".dmn").stream()
			.flatMap((file) -> dmn(file).getModelElementsByType(Decision.class).stream())
			.toList();
		return new Models(folder, yaml(Path.of("processes", folder, "kommune.yaml")), processes(folder), decisions,
				forms);
	}

	private static List<ProcessModel> processes(String folder) {
		return list(Path.of("processes", folder), ".bpmn").stream()
			.map(ProcessModel::of)
			.sorted(Comparator.comparing(ProcessModel::rank).thenComparing(ProcessModel::id))
			.toList();
	}

	boolean isShared() {
		return this.folder.equals(SHARED);
	}

	String title() {
		return this.isShared() ? "Felles for kommunene" : (String) this.description.get("navn");
	}

	/** A table by its id. */
	Optional<Decision> decision(String id) {
		return this.decisions.stream().filter((decision) -> decision.getId().equals(id)).findFirst();
	}

	/** Names of the arenas by their id. */
	@SuppressWarnings("unchecked")
	Map<String, String> arenas() {
		Map<String, Map<String, Object>> arenas = (Map<String, Map<String, Object>>) this.description
			.getOrDefault("arenaer", Map.of());
		return arenas.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (arena) -> (String) arena.getValue().get("navn")));
	}

	/** What people are asked to do in each step, by the step's id. */
	Map<String, String> steps() {
		Map<String, List<String>> names = new TreeMap<>();
		for (ProcessModel process : this.processes) {
			process.steps()
				.forEach((step, tasks) -> names.computeIfAbsent(step, (key) -> new ArrayList<>()).addAll(tasks));
		}
		Map<String, String> steps = new HashMap<>();
		names.forEach((step, tasks) -> steps.put(step, tasks.stream().distinct().collect(Collectors.joining(" / "))));
		return steps;
	}

	/** The forms' date fields by their key: heading and task. */
	Map<String, String> dates() {
		Map<String, List<String>> tasks = new HashMap<>();
		this.processes.forEach((process) -> tasks.putAll(process.formUses()));
		Map<String, String> dates = new HashMap<>();
		this.forms.forEach((id, form) -> {
			String task = tasks.getOrDefault(id, List.of(id)).get(0);
			collectDates(form.path("components"),
					(key, label) -> dates.putIfAbsent(key, "«%s» i «%s»".formatted(label, task)));
		});
		return dates;
	}

	private static void collectDates(JsonNode components, BiConsumer<String, String> dates) {
		for (JsonNode component : components) {
			if (component.hasNonNull("dateLabel")) {
				dates.accept(component.path("key").asText(), component.path("dateLabel").asText());
			}
			collectDates(component.path("components"), dates);
		}
	}

	/** By form id the tasks that use it, with their process. */
	Map<String, List<String>> formUses() {
		Map<String, List<String>> uses = new LinkedHashMap<>();
		for (ProcessModel process : this.processes) {
			process.formUses()
				.forEach((form, tasks) -> tasks.forEach((task) -> uses.computeIfAbsent(form, (key) -> new ArrayList<>())
					.add("%s (%s)".formatted(task, process.name()))));
		}
		return uses;
	}

	static String baseName(Path file) {
		return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
	}

	private static List<Path> list(Path folder, String extension) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(extension)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode json(Path file) {
		try {
			return JSON.readTree(file.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DmnModelInstance dmn(Path file) {
		return Dmn.readModelFromFile(file.toFile());
	}

	private static Map<String, Object> yaml(Path file) {
		if (!Files.exists(file)) {
			return Map.of();
		}
		try (InputStream in = Files.newInputStream(file)) {
			return new Yaml().load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
