#include "models/phone/PhoneMatrix.h"

#include <functional>

namespace numauth::phone {

namespace {

/// What is combined with everything else, in the order of the columns.
const QStringList &axes()
{
    static const QStringList names{QStringLiteral("sim"),     QStringLiteral("cardCarrier"),
                                   QStringLiteral("network"), QStringLiteral("mobileData"),
                                   QStringLiteral("wifi"),    QStringLiteral("canSwitch"),
                                   QStringLiteral("cached"),  QStringLiteral("vpn"),
                                   QStringLiteral("roaming"), QStringLiteral("apn")};
    return names;
}

QString quoted(QString text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

class MatrixWriter
{
public:
    MatrixWriter(const PhoneState &base, PhoneAction action, const PhoneTables &tables)
        : m_base(base), m_action(action), m_tables(tables)
    {
    }

    QByteArray write()
    {
        m_csv = axes().join(QLatin1Char(',')).toUtf8() +
                ",other,verdict,code,vendorCode,ruleId,faq,evidence,messageZh,messageEn\n";
        combine(m_base, 0);
        writeOthers();
        return m_csv;
    }

private:
    void combine(const PhoneState &state, qsizetype axis)
    {
        if (axis == axes().size()) {
            writeState(state, {});
            return;
        }
        const PhoneField &field = *m_tables.fields.find(axes().at(axis));
        for (const FieldValue &value : field.values) {
            PhoneState next = state;
            if (next.set(m_tables.fields, field.id, value.id) && !isIdle(field, next))
                combine(next, axis + 1);
        }
    }

    /// The network of a data-only or IoT card makes no difference to other cards.
    bool isIdle(const PhoneField &field, const PhoneState &state) const
    {
        const QString &sim = state[QStringLiteral("sim")];
        return field.id == QLatin1StringView("cardCarrier") &&
               sim != QLatin1StringView("data-only") && sim != QLatin1StringView("iot") &&
               state[field.id] != field.defaultValue;
    }

    void writeOthers()
    {
        for (const PhoneField &field : m_tables.fields.fields()) {
            if (axes().contains(field.id))
                continue;
            for (const FieldValue &value : field.values) {
                if (value.id != m_base[field.id])
                    writeOther(field, value.id);
            }
        }
    }

    void writeOther(const PhoneField &field, const QString &value)
    {
        for (const consent::Carrier carrier : consent::allCarriers) {
            PhoneState state = m_base;
            if (state.set(m_tables.fields, QStringLiteral("sim"), consent::carrierId(carrier)) &&
                state.set(m_tables.fields, field.id, value))
                writeState(state, field.id + QLatin1Char('=') + value);
        }
    }

    void writeState(const PhoneState &state, const QString &other)
    {
        const PhoneDecision decision = m_tables.decide(state, m_action, {});
        QStringList cells;
        for (const QString &axis : axes())
            cells << state[axis];
        cells << other << phoneVerdictName(decision.verdict);
        const PhoneRule *rule = decision.deciding
                                    ? decision.deciding
                                    : (decision.why.isEmpty() ? nullptr : decision.why.first());
        for (const PhoneRule *each : decision.why) {
            if (!decision.deciding && each->effect == RuleEffect::Warns)
                rule = each;
        }
        const SdkAnswer answer = decision.verdict == PhoneVerdict::Fails
                                     ? m_tables.answer(*rule, state, m_action)
                                     : SdkAnswer();
        cells << (decision.verdict <= PhoneVerdict::Warns ? QStringLiteral("600000") : answer.code)
              << answer.carrierCode;
        if (rule)
            cells << rule->id << rule->faq.join(QLatin1Char(' ')) << evidenceName(rule->evidence)
                  << rule->message.zh << rule->message.en;
        for (QString &cell : cells)
            cell = quoted(cell);
        m_csv += cells.join(QLatin1Char(',')).toUtf8() + '\n';
    }

    PhoneState m_base;
    PhoneAction m_action;
    const PhoneTables &m_tables;
    QByteArray m_csv;
};

} // namespace

QByteArray phoneMatrix(const PhoneState &base, PhoneAction action, const PhoneTables &tables)
{
    return MatrixWriter(base, action, tables).write();
}

} // namespace numauth::phone
