#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/InPlaceText.h"
#include "ui/consent/ViewClipboard.h"

#include <QMimeData>
#include <QUndoStack>

#include <memory>

namespace numauth::ui {

/// Texts that are edited where they stand, and views that are copied.
class ViewEditingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_it = std::make_unique<PlaceFixture>(); }
    void cleanup() { m_it.reset(); }
    void aDoubleClickEditsTheTextOfTheButton();
    void escapeLeavesTheText();
    void theAgreementIsNotOneText();
    void aPastedViewStandsAsideUnderAFreeName();
    void textFromElsewhereIsNotPasted();

private:
    QLineEdit *openText(const char *id);
    QString textOf(const char *attribute) const
    {
        return m_it->session()
            .page()
            .attributes.value(QLatin1StringView(attribute))
            .at(0)
            .toString();
    }

    std::unique_ptr<PlaceFixture> m_it;
};

QLineEdit *ViewEditingTest::openText(const char *id)
{
    const QPoint at = m_it->canvas().viewportPoint(QLatin1StringView(id));
    QTest::mouseDClick(m_it->canvas().viewport(), Qt::LeftButton, {}, at);
    return m_it->canvas().viewport()->findChild<QLineEdit *>();
}

void ViewEditingTest::aDoubleClickEditsTheTextOfTheButton()
{
    QLineEdit *field = openText("loginButton");
    QVERIFY(field);
    field->setText(QStringLiteral("登录"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(textOf("setLogBtnText"), QStringLiteral("登录"));
    QCOMPARE(m_it->session().document()->undoStack().count(), 1);
}

void ViewEditingTest::escapeLeavesTheText()
{
    const QString before = textOf("setLogBtnText");
    QLineEdit *field = openText("loginButton");
    QVERIFY(field);
    field->setText(QStringLiteral("x"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(textOf("setLogBtnText"), before);
    QCOMPARE(m_it->session().document()->undoStack().count(), 0);
}

void ViewEditingTest::theAgreementIsNotOneText()
{
    QVERIFY(!openText("privacyText"));
}

void ViewEditingTest::aPastedViewStandsAsideUnderAFreeName()
{
    m_it->session().select(QStringLiteral("custom:promo_card"));
    const std::unique_ptr<QMimeData> data(viewsForClipboard(m_it->session()));
    QVERIFY(data && data->text() == QStringLiteral("promo_card"));
    QCOMPARE(pasteViews(m_it->session(), data.get()), 1);
    const QList<consent::CustomView> &views = m_it->session().page().customViews;
    QCOMPARE(views.last().name, QStringLiteral("promo_card_2"));
    QCOMPARE(views.last().x, views.first().x + 8);
    QCOMPARE(m_it->session().selectedElement(), QStringLiteral("custom:promo_card_2"));
}

void ViewEditingTest::textFromElsewhereIsNotPasted()
{
    QMimeData data;
    data.setText(QStringLiteral("hello"));
    data.setData(QStringLiteral("application/json"), "{\"a\":");
    QCOMPARE(pasteViews(m_it->session(), &data), 0);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeViewEditingTest()
{
    return std::make_unique<numauth::ui::ViewEditingTest>();
}

#include "ViewEditingTest.moc"
