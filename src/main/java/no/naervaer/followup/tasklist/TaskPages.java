package no.naervaer.followup.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The contents of a task's tabs, as JSON, for whoever may read the task. */
@Component
class TaskPages {

	private final ReadableTasks tasks;

	private final PupilPage pupil;

	private final WhyPage why;

	private final CasePage theCase;

	private final ObjectMapper json;

	TaskPages(ReadableTasks tasks, PupilPage pupil, WhyPage why, CasePage theCase, ObjectMapper json) {
		this.tasks = tasks;
		this.pupil = pupil;
		this.why = why;
		this.theCase = theCase;
		this.json = json;
	}

	String pupil(String taskId) {
		return write(this.pupil.of(require(taskId)));
	}

	String why(String taskId) {
		return write(this.why.of(require(taskId)));
	}

	String theCase(String taskId) {
		return write(this.theCase.of(require(taskId)));
	}

	private Task require(String taskId) {
		return this.tasks.find(taskId).orElseThrow(NotFoundException::new);
	}

	private String write(Object page) {
		try {
			return this.json.writeValueAsString(page);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A page can't be written as JSON", ex);
		}
	}

}
