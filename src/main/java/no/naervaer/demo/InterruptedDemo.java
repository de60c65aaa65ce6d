package no.naervaer.demo;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Sees the database before Flyway and the engine do. */
@Component
class InterruptedDemo implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof DataSource database) {
			try {
				DemoMark.emptyInterrupted(database);
			}
			catch (SQLException ex) {
				throw new BeanCreationException(name, "The database can't be read", ex);
			}
		}
		return bean;
	}

}
