package no.naervaer.municipality;

import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML in which every value is a text. YAML's own guesses surprise those who write it:
 * {@code 10:30} would be the number 630 and {@code no} would be false.
 */
final class PlainYaml {

	private PlainYaml() {
	}

	static Map<?, ?> read(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		DumperOptions dumper = new DumperOptions();
		Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Texts());
		try {
			if (yaml.load(text) instanceof Map<?, ?> map) {
				return map;
			}
		}
		catch (YAMLException ex) {
			throw new NotAMapException("not readable as YAML: " + ex.getMessage(), ex);
		}
		throw new NotAMapException("the file must be a list of keys with values, such as «navn: …»", null);
	}

	/** The text is not YAML, or not keys with values. */
	static final class NotAMapException extends RuntimeException {

		private NotAMapException(String message, Throwable cause) {
			super(message, cause);
		}

	}

	private static final class Texts extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			// no guesses
		}

	}

}
