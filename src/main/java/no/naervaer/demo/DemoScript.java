package no.naervaer.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * How staff of one municipality answer its forms in the demo. The words and ids are the
 * municipality's and stand in {@code demo/<municipality>/}; here is only how to read
 * them.
 *
 * @param plans pupils who are led to one step and stay there, so that every step has one
 * @param dates by form key, how many school days from the answer a date lies; else it is
 * that day
 * @param habits what else staff answer, by form: one of several, by chance
 */
record DemoScript(List<Plan> plans, Map<String, List<Habit>> habits, Map<String, String> dates) {

	/** Staff who do nothing in particular. */
	static final DemoScript NONE = new DemoScript(List.of(), Map.of(), Map.of());

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * @param stop where the work stays: beginning of the task key, or the step where the
	 * task is one that several steps share
	 * @param daysBefore how many school days before the demo's end it starts
	 * @param report what is reported instead of absence; null when it begins with absence
	 * @param absence what the absence is; null for a missed lesson
	 * @param days how many school days of it, ending on the day the work starts; 0 is one
	 * @param answers by form and field, in place of the form's ordinary answers
	 */
	record Plan(String stop, int daysBefore, Report report, DemoAbsence.Kind absence, int days,
			Map<String, Map<String, JsonNode>> answers) {

		Map<String, JsonNode> answersTo(String form) {
			return (this.answers != null) ? this.answers.getOrDefault(form, Map.of()) : Map.of();
		}

	}

	/**
	 * What a person starts from Tasklist.
	 *
	 * @param pupilField key of the start form's field that names the pupil
	 */
	record Report(String process, String pupilField, Map<String, String> answers) {

	}

	record Habit(int weight, Map<String, JsonNode> answers) {

	}

	/** Empty for a municipality without processes to answer in. */
	static Optional<DemoScript> of(String municipality) {
		return resource("classpath:demo/" + municipality + "/script.json").map((file) -> read(file, DemoScript.class));
	}

	/** An ordinary, complete answer to the form. */
	static Map<String, JsonNode> answers(String form) {
		return resource("classpath:demo/answers/" + form + ".json").map(DemoScript::fields).orElse(Map.of());
	}

	private static Map<String, JsonNode> fields(Resource file) {
		return JSON.convertValue(read(file, JsonNode.class),
				JSON.getTypeFactory().constructMapType(Map.class, String.class, JsonNode.class));
	}

	private static <T> T read(Resource file, Class<T> type) {
		try (var stream = file.getInputStream()) {
			return JSON.readValue(stream, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Resource> resource(String location) {
		return Optional.of(new PathMatchingResourcePatternResolver().getResource(location)).filter(Resource::exists);
	}

}
