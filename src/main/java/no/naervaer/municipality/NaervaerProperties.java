package no.naervaer.municipality;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code naervaer.} that concern the installation and its municipalities.
 *
 * @param demo whether to fill an empty database with demo data; null = on H2 only
 * @param admin the administrator
 * @param models model folders outside the jar, each with {@code processes}, {@code dmn}
 * and {@code forms} below it; a file there wins over the packaged one of the same name,
 * and the last folder over the ones before it
 * @param startable ids of the processes that any member of staff may start
 * @param startableByRole ids of the processes that only holders of a role may start, by
 * role id
 */
@ConfigurationProperties("naervaer")
record NaervaerProperties(Boolean demo, @DefaultValue Admin admin, @DefaultValue List<String> models,
		@DefaultValue List<String> startable, @DefaultValue Map<String, List<String>> startableByRole) {

	/**
	 * The administrator of the installation.
	 *
	 * @param password used when the user is made; may be unset on H2
	 */
	record Admin(@DefaultValue("admin") String user, String password) {

	}

}
