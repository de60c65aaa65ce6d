package no.naervaer.acceptance;

class ScenariosOnH2Test extends Scenarios {

}
