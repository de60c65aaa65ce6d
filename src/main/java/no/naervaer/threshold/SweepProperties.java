package no.naervaer.threshold;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code naervaer.sweep.}.
 *
 * @param scheduled whether every school day is swept by itself at 15:30
 * @param lateSchoolDays how many school days back absence that is registered late is
 * still evaluated as of its own date
 */
@ConfigurationProperties("naervaer.sweep")
record SweepProperties(@DefaultValue("true") boolean scheduled, @DefaultValue("5") int lateSchoolDays) {

}
