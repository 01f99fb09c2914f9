package eu.symbolon.node.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Types with parameters, for the route table. */
final class Types {
    private Types() {}

    /** A page of these. */
    static Type page(Class<?> item) {
        return new PageOf(item);
    }

    private record PageOf(Class<?> item) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return eu.symbolon.node.store.row.Page.class;
        }

        @Override
        public Type getOwnerType() {
            return eu.symbolon.node.store.row.Page.class;
        }
    }
}
