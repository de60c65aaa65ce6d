package no.naervaer.municipality;

/**
 * A broken contract, in words that a process owner can act on.
 *
 * @param file resource name, e.g. {@code processes/<municipality>/X.bpmn}
 * @param element id of the element, row or field
 * @param problem what is wrong
 * @param remedy what would be right
 */
public record ModelProblem(String file, String element, String problem, String remedy) {

	@Override
	public String toString() {
		return "%s, %s: %s %s".formatted(this.file, this.element, this.problem, this.remedy);
	}

}
