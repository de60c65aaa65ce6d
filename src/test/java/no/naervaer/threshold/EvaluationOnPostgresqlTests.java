package no.naervaer.threshold;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** All of {@link EvaluationTests} on a real PostgreSQL. */
@Import(PostgresqlDatabase.class)
@DirtiesContext
class EvaluationOnPostgresqlTests extends EvaluationTests {

}
