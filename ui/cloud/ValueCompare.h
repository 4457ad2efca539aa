#pragma once

#include "models/cloud/SignatureCompare.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace numauth::ui {

class Label;
class VerdictMark;

/// Holds an intermediate value of one's own against the right one: the first byte that differs, and
/// the mistake that usually makes it.
class ValueCompare : public QWidget
{
    Q_OBJECT

public:
    explicit ValueCompare(QWidget *parent = nullptr);

    void setSteps(const cloud::SignatureSteps &steps, cloud::SignatureAlgorithm algorithm);

protected:
    void changeEvent(QEvent *event) override;

private:
    void compare();
    void fillSteps();
    QString sentence(const cloud::SignatureDifference &difference) const;
    void retranslate();

    std::optional<cloud::SignatureSteps> m_steps;
    cloud::SignatureAlgorithm m_algorithm = cloud::SignatureAlgorithm::Acs3HmacSha256;
    Label *m_title;
    QComboBox *m_step;
    QPushButton *m_paste;
    QPlainTextEdit *m_own;
    VerdictMark *m_mark;
    Label *m_result;
};

} // namespace numauth::ui
