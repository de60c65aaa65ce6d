package no.naervaer.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Beside {@link ApplicationTest}: the same on a real PostgreSQL, with the profile that
 * real use starts with.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgresql")
@ActiveProfiles("postgresql")
@ContextConfiguration(initializers = RealPostgres.class)
public @interface OnPostgres {

}
