package no.naervaer.threshold;

/**
 * A cell that is no simple comparison. The texts are Norwegian: the process owner who
 * wrote the cell reads them.
 */
final class UnusableCellException extends RuntimeException {

	private final String remedy;

	UnusableCellException(String problem, String remedy) {
		super(problem);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
