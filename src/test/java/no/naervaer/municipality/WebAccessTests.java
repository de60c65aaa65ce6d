package no.naervaer.municipality;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=hemmelig", "naervaer.startable=Meld",
				"spring.datasource.url=jdbc:h2:mem:municipality-web;DB_CLOSE_DELAY=-1",
				"camunda.bpm.job-execution.enabled=false" })
@Import(TestMunicipalities.class)
class WebAccessTests {

	@Autowired
	private TestRestTemplate rest;

	@Test
	void nobodyGetsInWithoutPassword() {
		assertThat(this.rest.getForEntity("/engine-rest/engine", String.class).getStatusCode().value()).isEqualTo(401);
	}

}
