package no.naervaer.municipality;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts {@link Gate}, {@link Login}, {@link Door} and {@link PageNonce} before everything
 * else, in this order.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

	/** After the filter that sets the character encoding. */
	private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

	@Bean
	FilterRegistrationBean<Gate> gate() {
		FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(new Gate());
		registration.setOrder(FIRST);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Login> login(ProcessEngine engine) {
		FilterRegistrationBean<Login> registration = new FilterRegistrationBean<>(new Login(engine));
		registration.setOrder(FIRST + 1);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Door> door(ProcessEngine engine) {
		FilterRegistrationBean<Door> registration = new FilterRegistrationBean<>(
				new Door(DoorTable.read(engine.getName()), new Callers(engine)));
		registration.setOrder(FIRST + 2);
		return registration;
	}

	@Bean
	FilterRegistrationBean<PageNonce> pageNonce() {
		FilterRegistrationBean<PageNonce> registration = new FilterRegistrationBean<>(new PageNonce());
		registration.addUrlPatterns("/camunda/app/*");
		registration.setOrder(FIRST + 3);
		return registration;
	}

}
