package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import no.naervaer.municipality.Access;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a pupil's hits with their evidence (design §5). */
@RestController
class HitsController {

	private final Access access;

	private final Pupils pupils;

	private final Hits hits;

	HitsController(Access access, Pupils pupils, Hits hits) {
		this.access = access;
		this.pupils = pupils;
		this.hits = hits;
	}

	@GetMapping("/api/municipalities/{id}/pupils/{pupilId}/hits")
	@Operation(summary = "Reglene som har slått til for en elev, eldste først",
			description = "Med fraværsdatoene, tallene den dagen, tabellens versjon og kilden. Trukne treff er med.")
	public List<ShownHit> hits(@PathVariable String id, @PathVariable String pupilId) {
		this.access.requireMember(id);
		Pupil pupil = this.pupils.find(id, pupilId).orElseThrow(Access::notFound);
		this.access.requirePupil(id, pupil.school(), pupil.contactTeacherId());
		return this.hits.of(id, pupilId).stream().map(ShownHit::of).toList();
	}

	/** A hit as others see it. */
	record ShownHit(String rule, LocalDate date, List<LocalDate> dates, Map<String, Object> measures,
			Hit.TableVersion table, String source, @JsonProperty("case") String caseKey, boolean withdrawn) {

		static ShownHit of(Hit hit) {
			return new ShownHit(hit.rule(), hit.date(), hit.dates(), hit.measures(), hit.table(), hit.source(),
					hit.caseKey(), hit.withdrawn());
		}

	}

}
