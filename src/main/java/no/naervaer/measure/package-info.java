/**
 * The numbers of one pupil on one date, from absence records, school calendar and
 * timetable (conventions K1 to K8). {@link no.naervaer.measure.PupilHistory} settles once
 * what the rows mean; {@link no.naervaer.measure.MeasureColumn} is one column of a
 * decision table and reads its number from that. Which columns there are stands in
 * {@link no.naervaer.measure.MeasureCatalogue}.
 */
package no.naervaer.measure;
