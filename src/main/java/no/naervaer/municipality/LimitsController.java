package no.naervaer.municipality;

import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes a municipality's limits while the application runs. */
@RestController
@RequestMapping("/api/municipalities/{id}/limits")
class LimitsController {

	private static final Logger log = LoggerFactory.getLogger(LimitsController.class);

	private final Access access;

	private final LimitsTable limits;

	LimitsController(Access access, LimitsTable limits) {
		this.access = access;
		this.limits = limits;
	}

	@PutMapping(consumes = { MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE })
	@Operation(summary = "Setter nye grenser (grenser.dmn)",
			description = "Gjelder fra neste vurdering. Saker som går, beholder versjonen de startet med.")
	@Transactional
	public Version replace(@PathVariable String id, @RequestBody byte[] table) {
		this.access.requireAdministrator(id);
		DecisionDefinition replaced = this.limits.replace(id, table);
		log.info("{}: limits are version {}, set by {}", id, replaced.getVersion(), this.access.user());
		return new Version(replaced.getKey(), replaced.getVersion());
	}

	/**
	 * The version in force.
	 *
	 * @param key id of the decision
	 */
	record Version(String key, int version) {

	}

}
