package no.naervaer.municipality;

import java.util.List;

/**
 * What a file of a deployment is, told by its name as the engine does.
 */
final class ModelFile {

	enum Kind {

		PROCESS(".bpmn", ".bpmn20.xml"), DECISION(".dmn", ".dmn11.xml"), FORM(".form"),
		CASE(".cmmn", ".cmmn10.xml", ".cmmn11.xml"), OTHER;

		private final List<String> endings;

		Kind(String... endings) {
			this.endings = List.of(endings);
		}

	}

	private ModelFile() {
	}

	static Kind kindOf(String file) {
		for (Kind kind : Kind.values()) {
			if (kind.endings.stream().anyMatch(file::endsWith)) {
				return kind;
			}
		}
		return Kind.OTHER;
	}

	/** File name without folders and ending. */
	static String baseName(String file) {
		String name = file.substring(file.lastIndexOf('/') + 1);
		return kindOf(file).endings.stream()
			.filter(name::endsWith)
			.map((ending) -> name.substring(0, name.length() - ending.length()))
			.findFirst()
			.orElse(name);
	}

}
