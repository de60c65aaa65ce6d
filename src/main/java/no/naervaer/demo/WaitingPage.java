package no.naervaer.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.naervaer.demo.DemoProgress.Part;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/** What those are told who come while the demo is made. */
class WaitingPage {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String template = template();

	String html(List<Part> parts) {
		return this.template.replace("{{municipalities}}",
				parts.stream().map(WaitingPage::line).collect(Collectors.joining("\n")));
	}

	/** A problem detail (RFC 7807) that also says how far it is. */
	String problem(List<Part> parts) {
		ObjectNode problem = JSON.createObjectNode()
			.put("type", "about:blank")
			.put("title", "Ikke klar ennå")
			.put("status", HttpStatus.SERVICE_UNAVAILABLE.value())
			.put("detail", "Eksempeldata blir laget. Prøv igjen om litt.");
		ArrayNode municipalities = problem.putArray("municipalities");
		parts.forEach((part) -> municipalities.addObject()
			.put("name", part.name())
			.put("lived", part.lived())
			.put("days", part.days()));
		return problem.toString();
	}

	private static String line(Part part) {
		String name = HtmlUtils.htmlEscape(part.name(), StandardCharsets.UTF_8.name());
		return "<li><span>%s</span><progress max=\"%d\" value=\"%d\" aria-label=\"%s\"></progress><span>%s</span></li>"
			.formatted(name, Math.max(1, part.days()), part.lived(), name, words(part));
	}

	private static String words(Part part) {
		if (part.waits()) {
			return "venter";
		}
		return part.done() ? "ferdig" : "skoledag %d av %d".formatted(part.lived(), part.days());
	}

	private static String template() {
		try {
			return new ClassPathResource("waiting.html", WaitingPage.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
