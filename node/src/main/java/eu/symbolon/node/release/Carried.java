package eu.symbolon.node.release;

import eu.symbolon.kernel.label.Label;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every label that stands anywhere in a value: in components of records, lists, maps, arrays. Nobody has to say where the
 * labels of an answer are, so nobody can forget it. Cost: one look at each component; what can carry no label by its type is
 * not looked at.
 */
final class Carried {
    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (mayCarry(component.getType()) && component.getAccessor().trySetAccessible()) {
                    parts.add(component.getAccessor());
                }
            }
            return List.copyOf(parts);
        }
    };

    private final Set<Label> labels = new LinkedHashSet<>();

    private Carried() {}

    static Set<Label> in(Object value) {
        Carried carried = new Carried();
        carried.look(value);
        return carried.labels;
    }

    private static boolean mayCarry(Class<?> type) {
        return !(type.isPrimitive()
                || type.isEnum()
                || CharSequence.class.isAssignableFrom(type)
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type.isArray() && type.getComponentType().isPrimitive());
    }

    private void look(Object value) {
        switch (value) {
            case Label label -> labels.add(label);
            case Record record -> PARTS.get(record.getClass()).forEach(part -> maybe(of(record, part)));
            case Iterable<?> all -> all.forEach(this::maybe);
            case Map<?, ?> map -> map.values().forEach(this::maybe);
            case Optional<?> one -> one.ifPresent(this::look);
            case Object[] all -> Arrays.asList(all).forEach(this::maybe);
            default -> {}
        }
    }

    private static @Nullable Object of(Record record, Method part) {
        try {
            return part.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the labels of " + record.getClass() + " cannot be looked at", e);
        }
    }

    private void maybe(@Nullable Object value) {
        if (value != null) {
            look(value);
        }
    }
}
