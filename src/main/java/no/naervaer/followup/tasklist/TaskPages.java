package no.naervaer.followup.tasklist;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The contents of a task's tabs, as JSON. */
@Component
class TaskPages {

	private final ReadableTasks tasks;

	private final ObjectMapper json;

	TaskPages(ReadableTasks tasks, ObjectMapper json) {
		this.tasks = tasks;
		this.json = json;
	}

	String why(String taskId) {
		return write(Map.of("task", require(taskId).getName()));
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
