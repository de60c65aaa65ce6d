package no.naervaer.municipality;

import java.util.Set;

import no.naervaer.municipality.ModelExpression.UnreadableException;
import no.naervaer.municipality.ModelExpression.Use;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import org.springframework.stereotype.Component;

/**
 * A model calls the beans made for models, and no other code: no scripts, no classes, no
 * way from an expression into the rest of the application. Walks the whole XML, so that
 * no place where the engine takes an expression is forgotten.
 */
@Component
class ExpressionCheck extends BpmnFileCheck {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final Set<String> PROSE = Set.of("documentation", "textAnnotation");

	/**
	 * Its documentation is no prose to the engine, which makes the task's description of
	 * it.
	 */
	private static final String USER_TASK = "userTask";

	private final ModelBeans beans;

	ExpressionCheck(ModelBeans beans) {
		this.beans = beans;
	}

	@Override
	void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems) {
		walk(model.getDocument().getDomSource().getNode(), "fila", problems);
	}

	private void walk(Node node, String owner, ProblemList problems) {
		String element = owner;
		if (node instanceof Element xml) {
			if (DIAGRAM.equals(xml.getNamespaceURI()) || isProse(xml)) {
				return;
			}
			element = ownerOf(xml, owner);
			ForeignCode.in(xml, element, problems);
			NamedNodeMap attributes = xml.getAttributes();
			for (int i = 0; i < attributes.getLength(); i++) {
				checkText(((Attr) attributes.item(i)).getValue(), element, problems);
			}
		}
		else if (node instanceof Text text) {
			checkText(text.getData(), owner, problems);
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			walk(child, element, problems);
		}
	}

	private static boolean isProse(Element xml) {
		return PROSE.contains(xml.getLocalName()) && !USER_TASK.equals(xml.getParentNode().getLocalName());
	}

	/** The element that a process owner can click on in the diagram. */
	private static String ownerOf(Element xml, String owner) {
		boolean clickable = BPMN.equals(xml.getNamespaceURI()) && xml.hasAttribute("id")
				&& !xml.getLocalName().endsWith("Definition") && !xml.getLocalName().endsWith("Expression")
				&& !xml.getLocalName().startsWith("time") && !xml.getLocalName().endsWith("LoopCharacteristics");
		return clickable ? xml.getAttribute("id") : owner;
	}

	private void checkText(String text, String element, ProblemList problems) {
		if (!isExpression(text)) {
			return;
		}
		try {
			ModelExpression expression = ModelExpression.parse(text.strip());
			expression.uses().forEach((use) -> checkUse(use, text.strip(), element, problems));
			for (String function : expression.functions()) {
				problems.addIf(!StandardNames.FUNCTIONS.contains(function), element,
						"Uttrykket «%s» bruker den ukjente funksjonen «%s».".formatted(text.strip(), function),
						"Bruk en av disse: %s.".formatted(String.join(", ", this.beans.names())));
			}
		}
		catch (UnreadableException ex) {
			problems.add(element, "Uttrykket «%s» kan ikke leses: %s.".formatted(text.strip(), ex.getMessage()),
					"Skriv uttrykket som i ${frister.forSteg(execution)}, med parenteser og anførselstegn på plass.");
		}
	}

	private void checkUse(Use use, String text, String element, ProblemList problems) {
		String broken = "Uttrykket «%s» ".formatted(text);
		if (use.named() && this.beans.has(use.owner())) {
			problems.addIf(!use.isCall() || !this.beans.has(use.owner(), use.member(), use.arguments()), element,
					broken + "ber «%s» om noe den ikke kan.".formatted(use.owner()),
					"Dette er mulig: %s.".formatted(this.beans.possibilities(use.owner())));
		}
		else if (use.named() && StandardNames.has(use.owner())) {
			problems.addIf(!StandardNames.allows(use.owner(), use.member()), element,
					broken + "bruker «%s» på en måte som ikke er tillatt.".formatted(use.owner()),
					"Dette er mulig: %s.".formatted(StandardNames.possibilities(use.owner())));
		}
		else if (use.isCall() && use.named()) {
			problems.add(element, broken + "kaller «%s», som ikke finnes.".formatted(use.owner()),
					"Bruk en av disse: %s.".formatted(String.join(", ", this.beans.names())));
		}
		else if (use.isCall() && !isDecisionResult(use) || "class".equals(use.member())) {
			problems.add(element, broken + "kaller noe på et svar.",
					"Kall én av disse direkte, uten flere ledd: %s.".formatted(String.join(", ", this.beans.names())));
		}
	}

	private static boolean isDecisionResult(Use use) {
		return "decisionResult".equals(use.root()) && StandardNames.allows("decisionResult", use.member());
	}

}
