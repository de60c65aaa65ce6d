package no.naervaer.threshold;

import no.naervaer.application.RealPostgres;

import org.springframework.test.context.ContextConfiguration;

/** All of {@link EvaluationTests} on a real PostgreSQL. */
@ContextConfiguration(initializers = RealPostgres.class)
class EvaluationOnPostgresqlTests extends EvaluationTests {

}
