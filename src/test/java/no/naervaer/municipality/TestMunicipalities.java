package no.naervaer.municipality;

import java.util.List;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Two small municipalities instead of the packaged ones. */
@TestConfiguration(proxyBeanMethods = false)
class TestMunicipalities {

	static final String FOLDER = "src/test/resources/municipality/models";

	@Bean
	@Primary
	ModelFolders testModelFolders() {
		return new ModelFolders(List.of(ModelFolders.external(FOLDER)));
	}

}
