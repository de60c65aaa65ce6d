package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;

import no.naervaer.register.Pupils;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where counting starts anew for a pupil (K9). */
@Service
public class CountingStart {

	private final Pupils pupils;

	private final PupilStates states;

	private final Hits hits;

	CountingStart(Pupils pupils, PupilStates states, Hits hits) {
		this.pupils = pupils;
		this.states = states;
		this.hits = hits;
	}

	/** Days after this one are new for the pupil from now on ({@code new…} columns). */
	@Transactional
	public void setMarker(String municipality, String pupilId, LocalDate day) {
		this.pupils.lock(municipality, List.of(pupilId));
		this.states.setMarker(municipality, pupilId, day);
	}

	/** The pupil has no marker any more: what was new begins anew with the next one. */
	@Transactional
	public void removeMarker(String municipality, String pupilId, LocalDate day) {
		this.pupils.lock(municipality, List.of(pupilId));
		this.states.removeMarker(municipality, pupilId, day);
	}

	/**
	 * The pupil's case was closed on the date: from now on count rules see only later
	 * dates, no rule stands any more, and the hits so far are settled, so that a
	 * correction no longer withdraws them. The marker for new days stays.
	 */
	@Transactional
	public void set(String municipality, String pupilId, LocalDate closed) {
		this.pupils.lock(municipality, List.of(pupilId));
		this.states.startCounting(municipality, pupilId, closed);
		this.hits.settle(municipality, pupilId);
	}

}
