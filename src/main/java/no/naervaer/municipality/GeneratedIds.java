package no.naervaer.municipality;

import java.util.regex.Pattern;

/**
 * Ids that Modeler made up and nobody has named: {@code Activity_0x1y2z3},
 * {@code StartEvent_1}, and field keys such as {@code textfield_9m2ysh}.
 */
final class GeneratedIds {

	private static final Pattern RANDOM = Pattern.compile("[A-Z][A-Za-z]*_[01][a-z0-9]{6}");

	private static final Pattern NUMBERED = Pattern
		.compile("(StartEvent|EndEvent|Event|Process|Activity|Task|Gateway|Flow|SequenceFlow|"
				+ "Participant|Lane|Decision|Form|decision|form)_\\d+");

	private static final Pattern FIELD_KEY = Pattern.compile("(textfield|textarea|number|datetime|checkbox|radio|"
			+ "select|checklist|taglist|group|dynamiclist|table|expression)_(?=[a-z0-9]*\\d)[a-z0-9]{5,7}");

	private GeneratedIds() {
	}

	static boolean isGenerated(String id) {
		return RANDOM.matcher(id).matches() || NUMBERED.matcher(id).matches();
	}

	static boolean isGeneratedKey(String key) {
		return FIELD_KEY.matcher(key).matches();
	}

}
