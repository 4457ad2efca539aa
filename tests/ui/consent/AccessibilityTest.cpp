#include "models/base/Translations.h"
#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/MatrixPanel.h"
#include "ui/consent/OutlineView.h"
#include "ui/consent/SidePanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QImage>
#include <QUndoStack>

namespace numauth::ui {

/// What a screen reader and a keyboard find in the place.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_it = std::make_unique<PlaceFixture>(); }
    void cleanup() { m_it.reset(); }
    void everyControlHasAName_data();
    void everyControlHasAName();
    void theOutlineReadsVerdicts();
    void aButtonIsMovedByKeysAlone();
    void theMatrixIsReadCellByCell();

private:
    QStringList namelessWidgets();

    std::unique_ptr<PlaceFixture> m_it;
};

/// Class and object name of all that can be focused or clicked and has no name to read.
QStringList AccessibilityTest::namelessWidgets()
{
    QStringList nameless;
    for (QWidget *widget : m_it->place().findChildren<QWidget *>()) {
        const bool isControl =
            widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget);
        const QString className = QString::fromLatin1(widget->metaObject()->className());
        // Pieces of other controls, which have the name.
        const bool isPartOfAnother = widget->objectName().startsWith(QLatin1StringView("qt_")) ||
                                     widget->focusProxy() ||
                                     className == QLatin1StringView("QLineEditIconButton") ||
                                     className == QLatin1StringView("QToolBarExtension");
        if (!isControl || !widget->isVisible() || isPartOfAnother)
            continue;
        QAccessibleInterface *reads = QAccessible::queryAccessibleInterface(widget);
        if (!reads || reads->text(QAccessible::Name).isEmpty())
            nameless << QStringLiteral("%1 %2 in %3")
                            .arg(className, widget->objectName(),
                                 widget->parentWidget()->objectName());
    }
    return nameless;
}

void AccessibilityTest::everyControlHasAName_data()
{
    QTest::addColumn<QString>("view");
    QTest::newRow("canvas") << QStringLiteral("canvas");
    QTest::newRow("form of a view of the app") << QStringLiteral("view");
    QTest::newRow("picture over the page") << QStringLiteral("picture");
    QTest::newRow("matrix") << QStringLiteral("matrix");
}

void AccessibilityTest::everyControlHasAName()
{
    QFETCH(QString, view);
    if (view == QLatin1StringView("view"))
        m_it->session().select(QStringLiteral("custom:promo_card"));
    if (view == QLatin1StringView("picture")) {
        QImage image(90, 160, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QString path = m_it->path(QStringLiteral("shot.png"));
        QVERIFY(image.save(path));
        m_it->place().openPicture(path);
    }
    m_it->place().setShowsMatrix(view == QLatin1StringView("matrix"));
    QCoreApplication::processEvents();
    const QStringList nameless = namelessWidgets();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void AccessibilityTest::theOutlineReadsVerdicts()
{
    const OutlineModel &model = *m_it->place().side()->outlineModel();
    const QString read =
        model.indexOf(QStringLiteral("loginButton")).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(read.contains(verdictWord(Verdict::Refuses)), qPrintable(read));
}

void AccessibilityTest::aButtonIsMovedByKeysAlone()
{
    PageCanvas &canvas = m_it->canvas();
    canvas.setFocus();
    m_it->session().select(QString());
    for (int key = 0; m_it->session().selectedElement() != QLatin1StringView("loginButton");
         ++key) {
        QVERIFY(key < 20);
        QTest::keyClick(&canvas, Qt::Key_Tab);
    }
    const double before = m_it->number("setLogBtnOffsetY");
    for (int key = 0; key < 8; ++key)
        QTest::keyClick(&canvas, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), before - 64);
    QVERIFY(m_it->session().findings().isEmpty());
}

void AccessibilityTest::theMatrixIsReadCellByCell()
{
    m_it->place().setShowsMatrix(true);
    MatrixView *view = m_it->place().matrix()->view();
    QTRY_VERIFY(view->model()->rowCount() > 5);
    QTRY_VERIFY(view->currentIndex().isValid());
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 2; ++column) {
            const QModelIndex index = view->model()->index(row, column);
            const bool isSpanned = view->columnSpan(row, 0) > 1 && column > 0;
            QVERIFY(isSpanned || !index.data(Qt::AccessibleTextRole).toString().isEmpty());
        }
    }
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeAccessibilityTest()
{
    return std::make_unique<numauth::ui::AccessibilityTest>();
}

#include "AccessibilityTest.moc"
