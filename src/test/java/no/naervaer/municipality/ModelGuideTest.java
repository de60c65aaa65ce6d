package no.naervaer.municipality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

import static java.util.regex.Pattern.compile;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What process owners are told is what holds: the guide names every call that models may
 * make, and the element templates make no other.
 */
class ModelGuideTest {

	private static final Path TEMPLATES = Path.of(".camunda", "element-templates");

	@Test
	void theGuideNamesEveryCall() throws IOException {
		DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
		ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(factory, false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
		scanner.addExcludeFilter(new RegexPatternTypeFilter(compile(".*Tests?\\$.*")));
		scanner.scan("no.naervaer");
		ModelBeans beans = new ModelBeans(factory);
		String guide = guide();

		for (String bean : beans.names()) {
			for (String call : beans.possibilities(bean).split("(?<=\\)), ")) {
				assertThat(guide).contains("`" + call.substring(0, call.indexOf('(') + 1));
			}
		}
	}

	@Test
	void templatesMakeOnlyCallsOfTheGuide() throws IOException {
		String guide = guide();
		List<ModelExpression.Use> calls = new ArrayList<>();
		for (JsonNode template : templates()) {
			template.findValuesAsText("value")
				.stream()
				.filter((value) -> value.startsWith("${"))
				.forEach((value) -> calls.addAll(ModelExpression.parse(value).uses()));
		}

		assertThat(calls).hasSizeGreaterThan(10)
			.allSatisfy((call) -> assertThat(guide).contains("`" + call.owner() + "." + call.member() + "("));
	}

	@Test
	void templatesCallOnlySharedProcesses() throws IOException {
		Set<String> shared = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("processes", ModelFolders.SHARED))) {
			files.forEach((file) -> Bpmn.readModelFromFile(file.toFile())
				.getModelElementsByType(Process.class)
				.forEach((process) -> shared.add(process.getId())));
		}
		for (JsonNode template : templates()) {
			for (JsonNode property : template.path("properties")) {
				if ("calledElement".equals(property.path("binding").path("name").asText())) {
					assertThat(shared).contains(property.path("value").asText());
				}
			}
		}
	}

	@Test
	void templatesHaveNamesOfTheirOwn() throws IOException {
		assertThat(templates()).hasSize(5)
			.extracting((template) -> template.path("id").asText())
			.doesNotHaveDuplicates();
		assertThat(templates()).extracting((template) -> template.path("name").asText())
			.allSatisfy((name) -> assertThat(guide()).contains("«" + name + "»"));
	}

	private static String guide() throws IOException {
		return Files.readString(Path.of("docs", "modeller.md"));
	}

	private static List<JsonNode> templates() throws IOException {
		ObjectMapper json = new ObjectMapper();
		List<JsonNode> templates = new ArrayList<>();
		try (Stream<Path> files = Files.list(TEMPLATES)) {
			for (Path file : files.sorted().toList()) {
				templates.add(json.readTree(file.toFile()));
			}
		}
		return templates;
	}

}
