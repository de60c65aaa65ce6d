package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression of a model touches, read with the engine's own parser.
 *
 * @param uses method calls and property reads, from the left to the right
 * @param functions names of functions called without a bean
 */
record ModelExpression(List<Use> uses, List<String> functions) {

	/** As the engine configures its parser. */
	private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	/**
	 * @throws UnreadableException with the parser's reason
	 */
	static ModelExpression parse(String text) {
		try {
			ModelExpression expression = new ModelExpression(new ArrayList<>(), new ArrayList<>());
			expression.visit(PARSER.build(text).getRoot());
			return expression;
		}
		catch (TreeBuilderException ex) {
			throw new UnreadableException(ex);
		}
	}

	private void visit(Node node) {
		if (node instanceof AstMethod) {
			use((AstNode) node.getChild(0), node.getChild(1).getCardinality());
			visit(node.getChild(1));
		}
		else if (node instanceof AstDot dot) {
			use(dot, Use.PROPERTY);
		}
		else {
			if (node instanceof AstFunction function) {
				this.functions.add(function.getName());
			}
			visitChildren(node);
		}
	}

	/** The owner of the member is looked at too: it may be a call itself. */
	private void use(AstNode member, int arguments) {
		Node owner = member.getChild(0);
		String ownerText = text((AstNode) owner);
		boolean named = owner instanceof AstIdentifier;
		String name = (member instanceof AstDot) ? text(member).substring(ownerText.length() + 1) : "";
		this.uses.add(new Use(ownerText, named, name, arguments));
		visit(owner);
	}

	private void visitChildren(Node node) {
		for (int i = 0; i < node.getCardinality(); i++) {
			if (node.getChild(i) != null) {
				visit(node.getChild(i));
			}
		}
	}

	private static String text(AstNode node) {
		StringBuilder text = new StringBuilder();
		node.appendStructure(text, null);
		return text.toString();
	}

	/**
	 * One member of something.
	 *
	 * @param owner text in front of the dot
	 * @param named whether the owner is a plain name and not the result of a call
	 * @param member name after the dot; empty when it is computed
	 * @param arguments number of arguments; {@link #PROPERTY} for a property
	 */
	record Use(String owner, boolean named, String member, int arguments) {

		static final int PROPERTY = -1;

		boolean isCall() {
			return this.arguments != PROPERTY;
		}

		/** The name on which the whole chain of dots hangs. */
		String root() {
			return this.owner.split("[.(\\[]", 2)[0];
		}

	}

	static final class UnreadableException extends IllegalArgumentException {

		UnreadableException(TreeBuilderException cause) {
			super(cause.getMessage(), cause);
		}

	}

}
