package no.naervaer.municipality;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way Modeler deploys: what it is told when models break the contract.
 */
@MunicipalityTest
class ModelContractRestTest {

	@Autowired
	private TestRestTemplate rest;

	@Test
	void aBrokenContractIsABadRequestInPlainWords() {
		ResponseEntity<JsonNode> answer = deploy("nordby", ModelSamples.badFiles("task-without-deadline"));

		assertThat(answer.getStatusCode()).as(() -> String.valueOf(answer.getBody())).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(answer.getBody().path("message").asText()).startsWith("Modellene kan ikke tas i bruk")
			.contains("EKS_Oppfolging.bpmn, EKS_S01_KontaktHjemmet: Fristen hentes ikke fra fristtabellen.");
	}

	@Test
	void withoutTenantNothingIsDeployed() {
		ResponseEntity<JsonNode> answer = deploy(null, ModelSamples.goodFiles());

		assertThat(answer.getStatusCode()).as(() -> String.valueOf(answer.getBody())).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(answer.getBody().path("message").asText()).contains("Tenant ID");
	}

	private ResponseEntity<JsonNode> deploy(String tenant, Map<String, byte[]> files) {
		MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
		form.add("deployment-name", "fra Modeler");
		if (tenant != null) {
			form.add("tenant-id", tenant);
		}
		files.forEach((name, content) -> form.add(name, new ByteArrayResource(content) {

			@Override
			public String getFilename() {
				return name;
			}

		}));
		return this.rest.withBasicAuth("admin", "hemmelig")
			.postForEntity("/engine-rest/deployment/create", form, JsonNode.class);
	}

}
