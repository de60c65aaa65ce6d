package no.naervaer.municipality;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the engine to what the code and the model folders say, before the job executor
 * starts and before the first request: administrator, tenants, groups, filters,
 * authorizations, models. All in one transaction, so that a start that is refused leaves
 * nothing behind; one node at a time.
 */
@Component
class Provisioning implements SmartInitializingSingleton {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final IdentityService identity;

	private final Municipalities municipalities;

	private final Administrator administrator;

	private final Authorizations authorizations;

	private final EngineGroups groups;

	private final TasklistFilters filters;

	private final ModelDeployment models;

	Provisioning(TransactionTemplate transaction, JdbcClient jdbc, IdentityService identity,
			Municipalities municipalities, Administrator administrator, Authorizations authorizations,
			EngineGroups groups, TasklistFilters filters, ModelDeployment models) {
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.identity = identity;
		this.municipalities = municipalities;
		this.administrator = administrator;
		this.authorizations = authorizations;
		this.groups = groups;
		this.filters = filters;
		this.models = models;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> provision());
	}

	private void provision() {
		waitForOtherNodes();
		this.authorizations.grantSystem();
		this.administrator.ensure();
		List<String> filterIds = this.filters.ensure();
		for (Municipality municipality : this.municipalities.all()) {
			ensureTenant(municipality);
			this.groups.ensureEveryone(municipality);
			this.authorizations.grantStaff(EngineIds.everyone(municipality.id()), filterIds);
			this.groups.ensureGrants(municipality);
			this.models.deploy(municipality);
		}
	}

	/** Holds the row until the transaction ends. */
	private void waitForOtherNodes() {
		this.jdbc.sql("select id from provisioning where id = 1 for update").query(Integer.class).single();
	}

	private void ensureTenant(Municipality municipality) {
		Tenant tenant = this.identity.createTenantQuery().tenantId(municipality.id()).singleResult();
		if (tenant == null) {
			tenant = this.identity.newTenant(municipality.id());
		}
		if (!municipality.name().equals(tenant.getName())) {
			tenant.setName(municipality.name());
			this.identity.saveTenant(tenant);
		}
	}

}
