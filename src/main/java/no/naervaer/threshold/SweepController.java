package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.Access;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sweeps a municipality on demand (design §5). */
@RestController
class SweepController {

	private final Access access;

	private final Sweep sweep;

	private final Hits hits;

	private final NaervaerClock clock;

	SweepController(Access access, Sweep sweep, Hits hits, NaervaerClock clock) {
		this.access = access;
		this.sweep = sweep;
		this.hits = hits;
		this.clock = clock;
	}

	@PostMapping("/api/municipalities/{id}/sweep")
	@Operation(summary = "Vurderer alle elever for en dag",
			description = "Svarer med det som er nytt. På skolefrie dager vurderes ingen. En dato før den sist "
					+ "gjennomgåtte avvises (409). Uten dato gjelder dagen i dag.")
	public Answer sweep(@PathVariable String id,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate date) {
		this.access.requireImport(id);
		SweepResult result = this.sweep.run(id, (date != null) ? date : this.clock.today());
		List<NewHit> found = this.hits.withIds(result.hits()).stream().map(NewHit::of).toList();
		return new Answer(result.date(), result.evaluated(), found, result.failed().isEmpty() ? null : result.failed());
	}

	/**
	 * What was found.
	 *
	 * @param failed ids of pupils whose evaluation failed; null when none did
	 */
	record Answer(LocalDate date, int evaluated, List<NewHit> hits, List<String> failed) {

	}

	/**
	 * A new hit.
	 *
	 * @param dates the absence dates that made it
	 * @param caseKey business key of the case it joined
	 */
	record NewHit(String pupil, String rule, List<LocalDate> dates, @JsonProperty("case") String caseKey) {

		static NewHit of(Hit hit) {
			return new NewHit(hit.pupilId(), hit.rule(), hit.dates(), hit.caseKey());
		}

	}

}
