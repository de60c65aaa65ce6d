package no.naervaer.acceptance;

import java.util.List;

/**
 * A third of the scenarios, chosen so that it has every kind of rule and of deadline; all
 * of them with {@code -Pall-databases}, or when some are asked for by name.
 */
class ScenariosOnH2Test extends Scenarios {

	@Override
	List<Scenario> scenarios(String municipality) {
		boolean all = Boolean.getBoolean("naervaer.scenarios.all") || !WANTED.isEmpty();
		return all ? Scenario.of(municipality) : ChosenThird.of(municipality);
	}

}
