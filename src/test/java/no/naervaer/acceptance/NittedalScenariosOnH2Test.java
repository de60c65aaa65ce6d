package no.naervaer.acceptance;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:nittedal-scenarios;DB_CLOSE_DELAY=-1")
class NittedalScenariosOnH2Test extends NittedalScenarios {

}
