package no.naervaer.municipality;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A Spring bean that models may call in expressions (design §4, Beans out). Its public
 * methods are what process owners can use; nothing else in the application can be called
 * from a model.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ModelBean {

	/** The one word that models say, and the name of the Spring bean. */
	@AliasFor(annotation = Component.class)
	String value();

}
