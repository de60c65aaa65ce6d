package no.naervaer.acceptance;

class ClosedDoorsTest extends ClosedDoors {

}
