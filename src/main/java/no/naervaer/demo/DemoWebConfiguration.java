package no.naervaer.demo;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link WaitingRoom} before every other door. */
@Configuration(proxyBeanMethods = false)
class DemoWebConfiguration {

	/** After the filter that sets the character encoding. */
	private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 5;

	@Bean
	FilterRegistrationBean<WaitingRoom> waitingRoom(DemoProgress progress) {
		FilterRegistrationBean<WaitingRoom> registration = new FilterRegistrationBean<>(new WaitingRoom(progress));
		registration.setOrder(FIRST);
		return registration;
	}

}
