package no.naervaer.municipality;

import java.util.Locale;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Code in a model that isn't a call to one of the beans: scripts, Java classes,
 * delegates, connectors, workers elsewhere.
 */
final class ForeignCode {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String REMEDY = "Velg «Expression» og kall en av hjelperne, for eksempel ${saken.lukk(execution)}.";

	private ForeignCode() {
	}

	static void in(Element xml, String element, ProblemList problems) {
		boolean camunda = CAMUNDA.equals(xml.getNamespaceURI());
		String name = xml.getLocalName();
		boolean script = "scriptTask".equals(name) || (camunda && "script".equals(name))
				|| ("conditionExpression".equals(name) && xml.hasAttribute("language"));
		problems.addIf(script, element, "Elementet inneholder et skript.", REMEDY);
		problems.addIf(camunda && "connector".equals(name), element, "Elementet bruker en «connector».", REMEDY);
		problems.addIf(!camunda && xml.hasAttributeNS(CAMUNDA, "type"), element,
				"Elementet venter på et program utenfra («%s»).".formatted(xml.getAttributeNS(CAMUNDA, "type")),
				REMEDY);
		NamedNodeMap attributes = xml.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr attribute = (Attr) attributes.item(i);
			boolean own = CAMUNDA.equals(attribute.getNamespaceURI())
					|| (camunda && attribute.getNamespaceURI() == null);
			problems.addIf(own && namesCode(attribute.getLocalName()), element,
					"Elementet kaller Java-kode direkte («%s»).".formatted(attribute.getValue()), REMEDY);
		}
	}

	/** Such as class, formHandlerClass, delegateExpression. */
	private static boolean namesCode(String attribute) {
		String name = attribute.toLowerCase(Locale.ROOT);
		return name.endsWith("class") || name.endsWith("delegateexpression");
	}

}
