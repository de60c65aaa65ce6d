package no.naervaer.threshold;

import no.naervaer.application.RealPostgres;

import org.springframework.test.context.ContextConfiguration;

/** All of {@link SweepTests} on a real PostgreSQL. */
@ContextConfiguration(initializers = RealPostgres.class)
class SweepOnPostgresqlTests extends SweepTests {

}
