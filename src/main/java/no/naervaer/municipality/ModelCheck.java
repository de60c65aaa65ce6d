package no.naervaer.municipality;

import java.util.List;

/**
 * One part of the model contract (design §4). Every bean of this type is asked before a
 * deployment reaches the engine, whoever makes it; a single problem refuses the whole
 * deployment. Packages further down the road implement it for what they know.
 */
public interface ModelCheck {

	List<ModelProblem> check(ModelSet models);

}
