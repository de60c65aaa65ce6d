package no.naervaer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Follow-up of pupils' school absence: one Spring Boot application with the engine
 * embedded.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NaervaerApplication {

	public static void main(String[] args) {
		SpringApplication.run(NaervaerApplication.class, args);
	}

}
