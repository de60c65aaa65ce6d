/**
 * Pupils, guardians, absence and timetables as the municipalities' systems sent them
 * (design §5). Here they are read; {@code no.naervaer.register.intake} brings them in.
 * Nothing in this package or below logs a person's name.
 */
package no.naervaer.register;
