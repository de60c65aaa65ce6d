package no.naervaer.acceptance;

import org.springframework.test.context.TestPropertySource;

/** In memory: the database of whoever develops here is left alone. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:scenarios;DB_CLOSE_DELAY=-1")
class ScenariosOnH2Test extends Scenarios {

}
