package no.naervaer.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The model files, packaged and external, under the names the engine knows them by. Names
 * depend on the folder layout alone and not on where a folder lies: the engine deploys
 * anew when a name changes.
 */
@Component
class ModelFolders {

	/** Folder whose models are deployed into every municipality. */
	static final String SHARED = "felles";

	private static final Pattern DESCRIPTION = Pattern.compile("processes/([^/]+)/kommune\\.yaml$");

	private final ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

	/** Search roots, the strongest last. */
	private final List<String> roots;

	@Autowired
	ModelFolders(NaervaerProperties properties) {
		this(Stream.concat(Stream.of("classpath*:"), properties.models().stream().map(ModelFolders::external))
			.toList());
	}

	ModelFolders(List<String> roots) {
		this.roots = roots;
	}

	/** A folder in the file system as a search root. */
	static String external(String path) {
		Path folder = Path.of(path.strip()).toAbsolutePath().normalize();
		if (!Files.isDirectory(folder)) {
			throw new IllegalStateException("naervaer.models: %s is not a folder".formatted(folder));
		}
		return folder.toUri().toString();
	}

	/** The files that describe municipalities, by municipality. */
	SortedMap<String, Resource> descriptions() {
		SortedMap<String, Resource> found = new TreeMap<>();
		files("processes/*/kommune.yaml").values().forEach((resource) -> {
			Matcher path = DESCRIPTION.matcher(location(resource));
			if (path.find() && !path.group(1).equals(SHARED)) {
				found.put(path.group(1), resource);
			}
		});
		return found;
	}

	/**
	 * The municipality's own models and the shared ones, by resource name. A file of its
	 * own goes before the shared one of the same name. Empty when the municipality has
	 * none of its own.
	 */
	SortedMap<String, Resource> modelsOf(String municipality) {
		SortedMap<String, Resource> models = modelsIn(municipality);
		if (!models.isEmpty()) {
			Set<String> own = models.keySet().stream().map(ModelFolders::fileName).collect(Collectors.toSet());
			modelsIn(SHARED).forEach((path, shared) -> {
				if (!own.contains(fileName(path))) {
					models.put(path, shared);
				}
			});
		}
		return models;
	}

	private SortedMap<String, Resource> modelsIn(String folder) {
		SortedMap<String, Resource> models = new TreeMap<>();
		models.putAll(files("processes/" + folder + "/*.bpmn"));
		models.putAll(files("dmn/" + folder + "/*.dmn"));
		models.putAll(files("forms/" + folder + "/*.form"));
		return models;
	}

	/** What matches below any root, by its path below the root. */
	private SortedMap<String, Resource> files(String pattern) {
		SortedMap<String, Resource> found = new TreeMap<>();
		for (String root : this.roots) {
			SortedMap<String, Resource> ofRoot = new TreeMap<>();
			for (Resource resource : resources(root + pattern)) {
				// of several on the classpath the first wins, as with classes
				ofRoot.putIfAbsent(lastThreeParts(location(resource)), resource);
			}
			found.putAll(ofRoot);
		}
		return found;
	}

	private Resource[] resources(String pattern) {
		try {
			return this.resolver.getResources(pattern);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't list " + pattern, ex);
		}
	}

	private static String fileName(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static String lastThreeParts(String location) {
		String[] parts = location.split("/");
		return String.join("/", parts[parts.length - 3], parts[parts.length - 2], parts[parts.length - 1]);
	}

	private static String location(Resource resource) {
		try {
			return resource.getURI().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
