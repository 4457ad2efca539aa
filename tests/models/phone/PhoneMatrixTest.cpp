#include "models/phone/PhoneMatrix.h"

#include "models/base/CsvTable.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <memory>

namespace numauth::phone {

namespace {

/// The cells of a line of the CSV; the texts at its end may be quoted and are left alone.
QStringList cellsOf(const QByteArray &line)
{
    return QString::fromUtf8(line).split(QLatin1Char(','));
}

/// The FAQ's network table once more, straight from its text: verdict and carrier code.
QString expected(const QStringList &cells)
{
    const auto is = [&cells](int column, const char *value) {
        return cells.at(column) == QLatin1StringView(value);
    };
    const bool isOffline = is(3, "off") || is(2, "none");
    if (is(0, "data-only") || is(0, "iot") || is(0, "foreign") || is(0, "none"))
        return QStringLiteral("fails");
    if (is(7, "on"))
        return is(6, "on") ? QStringLiteral("cannotTell") : QStringLiteral("fails");
    if (isOffline)
        return is(6, "on") && is(4, "on") ? QStringLiteral("works") : QStringLiteral("fails");
    if ((is(0, "cucc") && is(2, "2g")) || (is(0, "ctcc") && (is(2, "2g") || is(2, "3g"))))
        return QStringLiteral("fails");
    if (is(0, "cucc") && is(9, "wap"))
        return QStringLiteral("fails");
    if (is(4, "on") && is(5, "off"))
        return QStringLiteral("fails");
    return is(2, "2g") || is(2, "3g") || is(8, "on") ? QStringLiteral("warns")
                                                     : QStringLiteral("works");
}

} // namespace

class PhoneMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCombinationStandsOnce();
    void theWholeTableAgreesWithTheFaq();
    void theOtherStatesAgreeWithTheFaq_data();
    void theOtherStatesAgreeWithTheFaq();
    void everyOtherStateIsReviewed();
    void everyFailureHasAReason();

private:
    QStringList faqOf(const QString &other) const;

    QList<QByteArray> m_lines;
    /// State → outcomes with each carrier and FAQ rules, of tests/data/phone/reviewed_states.csv.
    QList<QStringList> m_reviewed;
};

void PhoneMatrixTest::initTestCase()
{
    const auto tables = PhoneTables::open();
    QVERIFY(tables);
    PhoneState base = PhoneState::defaults((*tables)->fields);
    // So that 2G and roaming are judged by themselves and not by the time they take.
    QVERIFY(base.set((*tables)->fields, QStringLiteral("timeout"), QStringLiteral("60000")));
    const auto matrix = phoneMatrix(base, PhoneAction::Login, **tables);
    QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().message));
    m_lines = matrix->split('\n');
    QVERIFY(m_lines.takeFirst().startsWith("sim,cardCarrier,network,"));
    QVERIFY(m_lines.takeLast().isEmpty());
    QFile file(tests::sourceFolder() + QStringLiteral("/tests/data/phone/reviewed_states.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = CsvTable::parse(file.readAll(), file.fileName());
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->columns().first(5).join(QLatin1Char(' ')),
             QStringLiteral("state cmcc cucc ctcc faq"));
    m_reviewed = table->rows();
}

void PhoneMatrixTest::everyCombinationStandsOnce()
{
    QSet<QStringList> seen;
    for (const QByteArray &line : m_lines) {
        const QStringList key = cellsOf(line).first(11);
        QVERIFY2(!seen.contains(key), line.constData());
        seen.insert(key);
    }
    // 11 cards, 5 networks, and seven settings of two values.
    QVERIFY(m_lines.size() > 11 * 5 * 128);
}

void PhoneMatrixTest::theWholeTableAgreesWithTheFaq()
{
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(10).isEmpty())
            QVERIFY2(cells.at(11) == expected(cells), line.constData());
    }
}

void PhoneMatrixTest::theOtherStatesAgreeWithTheFaq_data()
{
    QTest::addColumn<QStringList>("row");
    for (const QStringList &row : std::as_const(m_reviewed))
        QTest::addRow("%s", qPrintable(row.first())) << row;
}

/// With each carrier, in the order of the lines: verdict, SDK code, carrier code.
void PhoneMatrixTest::theOtherStatesAgreeWithTheFaq()
{
    QFETCH(QStringList, row);
    QStringList outcomes;
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(10) == row.first())
            outcomes << cells.mid(11, 3).join(QLatin1Char(' ')).trimmed();
    }
    QCOMPARE(outcomes, row.mid(1, 3));
    QCOMPARE(faqOf(row.first()).join(QLatin1Char(' ')), row.at(4));
    QVERIFY(!row.at(5).isEmpty());
}

/// The rules of the FAQ behind the lines of \p other.
QStringList PhoneMatrixTest::faqOf(const QString &other) const
{
    QStringList faq;
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(10) == other)
            faq << cells.at(15).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    faq.removeDuplicates();
    return faq;
}

void PhoneMatrixTest::everyOtherStateIsReviewed()
{
    QSet<QString> known{QString()};
    for (const QStringList &row : std::as_const(m_reviewed))
        known.insert(row.first());
    for (const QByteArray &line : m_lines)
        QVERIFY2(known.contains(cellsOf(line).at(10)), line.constData());
}

void PhoneMatrixTest::everyFailureHasAReason()
{
    for (const QByteArray &line : m_lines) {
        const QStringList cells = cellsOf(line);
        if (cells.at(11) != QLatin1StringView("works"))
            QVERIFY2(cells.size() > 16 && cells.at(14).startsWith(QLatin1StringView("phone.")),
                     line.constData());
    }
}

} // namespace numauth::phone

std::unique_ptr<QObject> makePhoneMatrixTest()
{
    return std::make_unique<numauth::phone::PhoneMatrixTest>();
}

#include "PhoneMatrixTest.moc"
