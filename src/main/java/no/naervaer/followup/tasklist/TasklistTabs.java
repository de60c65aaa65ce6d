package no.naervaer.followup.tasklist;

import java.util.Set;

import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Tells Tasklist of our part of it; found by name in {@code META-INF/services}. */
public class TasklistTabs extends AbstractTasklistPlugin {

	static final String ID = "naervaer";

	@Override
	public String getId() {
		return ID;
	}

	@Override
	public Set<Class<?>> getResourceClasses() {
		return Set.of(TasklistResource.class);
	}

}
