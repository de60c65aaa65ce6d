package no.naervaer.threshold;

import java.util.List;

import no.naervaer.municipality.ModelCheck;
import no.naervaer.municipality.ModelProblem;
import no.naervaer.municipality.ModelSet;

import org.springframework.stereotype.Component;

/**
 * The model contract of the limit table (design §4): columns are measures, cells are
 * simple comparisons, every row says its rule, its step and its reason. Whatever is
 * deployed can therefore be compiled.
 */
@Component
class LimitTableCheck implements ModelCheck {

	@Override
	public List<ModelProblem> check(ModelSet models) {
		return models.decisions()
			.entrySet()
			.stream()
			.flatMap((file) -> LimitTableReader.of(file.getKey(), file.getValue()).stream())
			.flatMap((reader) -> reader.problems().stream())
			.toList();
	}

}
