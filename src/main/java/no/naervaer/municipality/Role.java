package no.naervaer.municipality;

/**
 * A role that staff may hold.
 *
 * @param id as in ansatte.csv and the models
 * @param label what people read, in Norwegian
 * @param municipal whether it may be held for the whole municipality
 * @param sees which cases a holder may read through our own interface
 * @param imports whether holders send the register and the absence of the municipality
 */
public record Role(String id, String label, boolean municipal, Sees sees, boolean imports) {

	public enum Sees {

		/** Only what the person is given. */
		OWN,
		/** Every case of the school. */
		SCHOOL

	}

}
